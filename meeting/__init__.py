"""What people say about figures at their meetings: comments, decisions, actions, events, targets. A function of the ledger."""
