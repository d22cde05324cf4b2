"""The Snowball English stemmer 3.1.1 (BSD, see COPYING), from the package snowballstemmer."""
