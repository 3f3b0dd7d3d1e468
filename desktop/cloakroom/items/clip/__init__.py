"""What is known of clips, for their page: frames, people in time, verdicts and answers."""
