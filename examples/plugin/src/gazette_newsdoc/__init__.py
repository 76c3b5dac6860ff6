"""What The Gazette of Ostvik adds to newsdoc."""
