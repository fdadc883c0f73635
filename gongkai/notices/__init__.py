"""通知和消息: notices from the office to units with who has read them, messages tied to a record."""
