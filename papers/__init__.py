"""The papers for whoever answers for the data, as far as they can be made from the declarations."""
