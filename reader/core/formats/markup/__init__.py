"""XML from anywhere: parsed so that nothing is fetched and no word of a damaged file is lost."""
