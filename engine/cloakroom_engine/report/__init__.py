"""The report: an audit in words, tables and pictures that anybody can read."""
