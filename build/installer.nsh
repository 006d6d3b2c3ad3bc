; What the installer for Windows does beside what electron-builder has it do. It runs as administrator.
;
; Windows asks whoever starts a program that listens whether it may, and a pupil cannot say yes. So the installer says it,
; for this program only, and not in networks that Windows takes for public ones.

!define CHALKBOARD_TCP_RULE "Chalkboard (draw together)"
!define CHALKBOARD_UDP_RULE "Chalkboard (find each other)"
!define CHALKBOARD_PROGRAM "$INSTDIR\${APP_EXECUTABLE_FILENAME}"

; A firewall that is off or managed elsewhere does not stop the installation.
!macro chalkboardFirewall COMMAND
  Push $0
  nsExec::ExecToLog '"$SYSDIR\netsh.exe" advfirewall firewall ${COMMAND}'
  Pop $0
  StrCmp $0 "0" +2
    DetailPrint "The firewall was left as it is ($0)."
  Pop $0
!macroend

; Only the rules of this program: a school may have rules of the same name for another folder.
!macro chalkboardRemoveRules
  !insertmacro chalkboardFirewall 'delete rule name="${CHALKBOARD_TCP_RULE}" program="${CHALKBOARD_PROGRAM}"'
  !insertmacro chalkboardFirewall 'delete rule name="${CHALKBOARD_UDP_RULE}" program="${CHALKBOARD_PROGRAM}"'
!macroend

!macro chalkboardAddRule NAME PROTOCOL
  !insertmacro chalkboardFirewall 'add rule name="${NAME}" dir=in action=allow program="${CHALKBOARD_PROGRAM}" profile=private,domain enable=yes ${PROTOCOL}'
!macroend

!macro customInstall
  ; An update finds those of the version before.
  !insertmacro chalkboardRemoveRules
  !insertmacro chalkboardAddRule "${CHALKBOARD_TCP_RULE}" "protocol=TCP"
  !insertmacro chalkboardAddRule "${CHALKBOARD_UDP_RULE}" "protocol=UDP localport=5353"
!macroend

!macro customUnInstall
  !insertmacro chalkboardRemoveRules
!macroend
