; Stands for the script of electron-builder around build/installer.nsh, so that it can be compiled without Windows.
; Given: -DINCLUDE=..., -DOUT=...
Unicode true
Name "Chalkboard"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\Chalkboard"
RequestExecutionLevel admin
!define APP_EXECUTABLE_FILENAME "Chalkboard.exe"
!include "${INCLUDE}"

Section "Install"
  SetOutPath $INSTDIR
  WriteUninstaller "$INSTDIR\Uninstall Chalkboard.exe"
  !insertmacro customInstall
SectionEnd

Section "Uninstall"
  !insertmacro customUnInstall
SectionEnd
