; Inno Setup 6 script: an installer for one person, without administrator's rights.
; Built by: iscc /DVersion=... /DBundle=... /DOut=... installer\windows\cloakroom.iss
; (the release workflow does that; `Version` comes from engine/cloakroom_engine/__init__.py).

#ifndef Version
  #error Version is not given
#endif
#ifndef Bundle
  #define Bundle "..\..\build\bundle\cloakroom"
#endif
#ifndef Out
  #define Out "..\..\dist"
#endif

[Setup]
AppId={{8B0C6B0E-6D0B-4E0C-9E0C-2B7C5B1B7A51}
AppName=Cloakroom
AppVersion={#Version}
AppPublisher=The Cloakroom authors
DefaultDirName={autopf}\Cloakroom
DefaultGroupName=Cloakroom
DisableProgramGroupPage=yes
; For the person who runs it alone: {autopf} is then below their own profile.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; torch and onnxruntime need Windows 10.
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir={#Out}
OutputBaseFilename=Cloakroom-{#Version}-windows-x64
SetupIconFile=..\..\build\icons\cloakroom.ico
UninstallDisplayIcon={app}\cloakroom.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
; Explorer has to learn of the new menu entry.
ChangesAssociations=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[CustomMessages]
en.ProtectWith=Protect with Cloakroom
de.ProtectWith=Mit Cloakroom schützen
es.ProtectWith=Proteger con Cloakroom
en.MenuTask=Show "Protect with Cloakroom" in the menu of photos
de.MenuTask="Mit Cloakroom schützen" im Menü von Fotos zeigen
es.MenuTask=Mostrar «Proteger con Cloakroom» en el menú de las fotos

[Tasks]
Name: "menu"; Description: "{cm:MenuTask}"
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; What an older version had and this one has not.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{group}\Cloakroom"; Filename: "{app}\cloakroom.exe"
Name: "{autodesktop}\Cloakroom"; Filename: "{app}\cloakroom.exe"; Tasks: desktopicon

[Registry]
; One verb for each kind of photo, whichever program opens it. HKA is HKCU here.
#define Verb "Software\Classes\SystemFileAssociations"
#define Entry(str Ending) \
  'Root: HKA; Subkey: "' + Verb + '\' + Ending + '\shell\Cloakroom"; ValueType: string; ValueData: "{cm:ProtectWith}"; Flags: uninsdeletekey; Tasks: menu' + NewLine + \
  'Root: HKA; Subkey: "' + Verb + '\' + Ending + '\shell\Cloakroom"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\cloakroom.exe"; Tasks: menu' + NewLine + \
  'Root: HKA; Subkey: "' + Verb + '\' + Ending + '\shell\Cloakroom"; ValueType: string; ValueName: "MultiSelectModel"; ValueData: "Player"; Tasks: menu' + NewLine + \
  'Root: HKA; Subkey: "' + Verb + '\' + Ending + '\shell\Cloakroom\command"; ValueType: string; ValueData: """{app}\cloakroom.exe"" --protect ""%1"""; Tasks: menu'
#emit Entry(".jpg")
#emit Entry(".jpeg")
#emit Entry(".png")
#emit Entry(".webp")
#emit Entry(".heic")
#emit Entry(".heif")
#emit Entry(".tif")
#emit Entry(".tiff")

[Run]
Filename: "{app}\cloakroom.exe"; Description: "{cm:LaunchProgram,Cloakroom}"; Flags: nowait postinstall skipifsilent
