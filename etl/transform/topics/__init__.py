"""What those who met talked about: topics by listed phrases and by what single words lean to, weighed together."""
