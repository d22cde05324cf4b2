"""Pictures of the finished pages, for looking at: each kind of exercise before and after Check, and the other pages."""
