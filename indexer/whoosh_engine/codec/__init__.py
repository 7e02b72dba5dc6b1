"""The segment file: FORMAT.md tells what it holds."""
