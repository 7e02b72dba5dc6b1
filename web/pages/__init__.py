"""View models: everything a page shows is computed here; templates only loop and choose."""
