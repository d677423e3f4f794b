// Before anything is drawn: the ground that was chosen before, else that of the system.
try { const chosen = localStorage.getItem('theme'); if (chosen) document.documentElement.dataset.theme = chosen; } catch { /* a browser that keeps nothing */ }
