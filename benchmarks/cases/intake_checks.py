"""stub"""
def run(_size: int, _seed: int) -> list[dict[str, object]]:
    """Stub."""
    return []
