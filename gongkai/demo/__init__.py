"""示范县: a plainly fictional county that `gongkai demo` fills the rooms with, the same for the same seed and day."""
