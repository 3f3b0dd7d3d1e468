"""What a person decides, as commands that can be undone: one class per sentence they could say."""
