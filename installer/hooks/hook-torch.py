"""What of torch goes into the bundle: the CPU libraries and the modules that are imported.

Stands in for the hook of pyinstaller-hooks-contrib, which takes every module, header and data
file. torch reads the source of some of its own modules while it is imported, so those that do
travel as files too.
"""

from pathlib import Path

from PyInstaller.utils.hooks import PY_DYLIB_PATTERNS, collect_dynamic_libs, get_package_paths

module_collection_mode = {
    "torch": "pyz",
    # ``torch.jit._overload`` parses functions of these; without their source it warns.
    "torch.functional": "pyz+py",
    "torch.nn.modules.rnn": "pyz+py",
    "torch.nn.functional": "pyz+py",
    # ``install_config_module`` looks for remarks in these.
    "torch._functorch.config": "pyz+py",
    "torch._export.config": "pyz+py",
    "torch.fx.experimental._config": "pyz+py",
    "torch.distributed.config": "pyz+py",
    "torch.compiler.config": "pyz+py",
    "torch.utils.serialization.config": "pyz+py",
}
binaries = collect_dynamic_libs("torch", search_patterns=[*PY_DYLIB_PATTERNS, "*.so.*"])
_manager = Path(get_package_paths("torch")[1]) / "bin" / "torch_shm_manager"
if _manager.is_file():  # looked for while torch is imported; Windows has none
    binaries.append((str(_manager), "torch/bin"))
# Links from the top of the bundle into torch/lib would give libraries two names.
bindepend_symlink_suppression = ["**/torch/lib/*.so*"]
