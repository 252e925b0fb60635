"""What people see. One file a page, in section folders; ui/menu.py lists them."""
