"""Measurements of what the product does well and how fast; run as `python -m benchmarks.NAME`."""
