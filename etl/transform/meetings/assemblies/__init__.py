"""Summits of many whose sides are told one by one, by what each does or says in the sentences behind."""
