"""The queue, the list of tasks and the copies as rows."""
