"""What is packed in a zip file: read member by member, within limits, never laid out on the disk."""
