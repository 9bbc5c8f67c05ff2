"""People named without a title who are officials all the same: by country, place in the sentence, or a title nearby."""
