"""What macOS is told about the app: ``Info.plist``, and where its parts lie."""

from __future__ import annotations

from typing import Any, Final

from cloakroom_engine import __version__

IDENTIFIER: Final = "org.cloakroom.Cloakroom"
#: Uniform type identifiers of the photos that the engine reads.
PHOTOS: Final = ("public.jpeg", "public.png", "public.tiff", "public.heic", "org.webmproject.webp")


def plist() -> dict[str, Any]:
    """The values of ``Info.plist``: photos may be opened with it, folders dropped on it."""
    return {
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundleName": "Cloakroom",
        "CFBundleDisplayName": "Cloakroom",
        "CFBundleExecutable": "cloakroom",
        "CFBundlePackageType": "APPL",
        "CFBundleShortVersionString": __version__,
        "CFBundleVersion": __version__,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "de", "es", "zh_CN"],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Photo",
                "CFBundleTypeRole": "Viewer",
                # Never the first choice: photos go on opening where they did.
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": list(PHOTOS),
            },
            {
                "CFBundleTypeName": "Folder",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "None",
                "LSItemContentTypes": ["public.folder"],
            },
        ],
        "LSApplicationCategoryType": "public.app-category.photography",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "NSHumanReadableCopyright": "Apache License 2.0",
    }
