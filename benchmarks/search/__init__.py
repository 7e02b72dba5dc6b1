"""Search against what people would use instead, on one machine in one run: `python -m benchmarks.search`."""
