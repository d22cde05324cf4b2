"""What the command line does: grade lines of JSON, grade a table of a cohort, explain one message."""
