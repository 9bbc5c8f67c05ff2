"""References: whom pronouns, titles without names and plurals mean."""
