"""Room: see docs/ARCHITECTURE.md. Whatever loads onnxruntime lies in here."""

import os

# From 1.29 on onnxruntime writes a number for this machine into the person's cache folder and
# sends what it runs to Microsoft, unless it is told not to before it is loaded.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
