"""What a sentence probably tells where no rule knows its way of telling it: weights learnt from annotated passages."""
