"""What people see. One file a page, in section folders; frame/menu.py lists them."""
