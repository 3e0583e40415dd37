"""What Podium knows about speeches; pure Python, no Qt."""
