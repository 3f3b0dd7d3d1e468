"""What only Windows needs: the Inno Setup script, and one onnxruntime instead of two."""
