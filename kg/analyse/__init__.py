"""Analysis over reports: networks that fit a question, reports side by side, chains between two things."""
