"""What each partner sends, a module per partner and kind of work: parcels(happened) gives the files in which it is sent."""
