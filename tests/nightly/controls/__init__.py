"""Controls, by the room they stand in."""
