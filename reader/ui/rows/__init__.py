"""What the rows of panes say and how they are drawn: models, delegates and wording that know no pane."""
