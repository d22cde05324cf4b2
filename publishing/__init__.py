"""From the sources to something served or hosted: set-up, runtime files, local server, browser for the tests."""
