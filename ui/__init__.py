"""What pages share: the frame, the session, filters, charts and words."""
