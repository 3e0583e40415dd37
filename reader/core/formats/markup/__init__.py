"""What mark-up languages share: white space, and XML parsed so that nothing is fetched and no word lost."""
