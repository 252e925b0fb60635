"""Two things to tell, and where the dashboard is."""

from alerts.alert import SIGNALS, Alert

ORIGIN = "https://dashboard.example.org"
LATE = Alert(
    SIGNALS, "signal a", "Missing children: Missing episodes: worse than chance (higher), since Mar 2025", "/indicator?id=a"
)
OTHER = Alert(SIGNALS, "signal b", "Child exploitation: Children at risk: worse than chance (higher)", "/indicator?id=b")
