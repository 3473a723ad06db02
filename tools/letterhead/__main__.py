"""Write the shipped Word templates."""

from tools.letterhead import ROOT, outputs

for path, content in outputs().items():
    (ROOT / path).write_bytes(content)
    print(f"written: {path.as_posix()}")
