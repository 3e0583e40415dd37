"""A saved web page: parsed without loss, furniture told from content, each line with what it is."""
