"""The course on paper: two PDFs, one for the class and one with the answers, printed from the built site."""
