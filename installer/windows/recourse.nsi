; The setup for Windows: for the user who runs it, without an administrator. installer/windows/setup compiles it and says
; what it is given. Silent: /S, with /D=FOLDER last for another folder; the uninstaller takes /S and /ERASE.
; Exit codes: 0 done, 1 cancelled, 3 refused (a newer version is here, or a system that cannot run it), 4 installed but
; not every browser could be told, 5 the program could not be written.
Target amd64-unicode
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh

!define APPS "Software\Microsoft\Windows\CurrentVersion\Uninstall\Recourse"
!define MENU "$SMPROGRAMS\Recourse.lnk"

Name "Recourse"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Recourse"
InstallDirRegKey HKCU "${APPS}" "InstallLocation"
ManifestDPIAware true
ManifestSupportedOS Win10
SetCompressor /SOLID ${COMPRESSOR}
CRCCheck force
BrandingText "$(branding)"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Recourse"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Recourse setup"
VIAddVersionKey CompanyName "The Recourse authors"
VIAddVersionKey LegalCopyright "MIT licence"

!define MUI_ICON "recourse.ico"
!define MUI_UNICON "recourse.ico"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "$welcome"
!define MUI_FINISHPAGE_SHOWREADME "$INSTDIR\guide\index.html"
!define MUI_FINISHPAGE_SHOWREADME_TEXT "$(show_guide)"
!ifdef SIGN
  !uninstfinalize '"${SIGN}" "%1"' = 0
!endif

Var welcome
Var aside
Var eraseBox
Var erase

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
UninstPage custom un.AskAboutLedger un.NoteAboutLedger
!insertmacro MUI_UNPAGE_INSTFILES
!include "words.nsh"

!macro refuse text code
  MessageBox MB_OK|MB_ICONSTOP "${text}" /SD IDOK
  SetErrorLevel ${code}
  Quit
!macroend

Function .onInit
  SetShellVarContext current
  ${IfNot} ${AtLeastWin10} ; and 64 bits it has, or this would not run
    !insertmacro refuse "$(needs_64_bit)" 3
  ${EndIf}
  StrCpy $welcome "$(what_it_does)"
  ReadRegStr $R0 HKCU "${APPS}" "DisplayVersion"
  ${If} $R0 != ""
    ${VersionCompare} "$R0" "${VERSION}" $R1
    ${If} $R1 = 1
      !insertmacro refuse "$(newer_there)" 3
    ${ElseIf} $R1 = 0
      StrCpy $welcome "$(again)"
    ${EndIf}
  ${EndIf}
FunctionEnd

; A chosen folder may hold folders of its own that are called as ours: Recourse then gets one in it, since what it brings
; up to date or removes it removes whole.
Function OwnFolder
  ${If} ${FileExists} "$INSTDIR\recourse.exe"
  ${OrIf} ${FileExists} "$INSTDIR\uninstall.exe"
  ${OrIf} ${FileExists} "$INSTDIR\extension\recourse-firefox.xpi"
    Return
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\extension\*.*"
  ${OrIf} ${FileExists} "$INSTDIR\guide\*.*"
    StrCpy $INSTDIR "$INSTDIR\Recourse"
  ${EndIf}
FunctionEnd

; The name the program gets aside while a browser has it running; the next start of the new one removes it.
Function FindNameAside
  StrCpy $aside 0
  ${Do}
    IntOp $aside $aside + 1
  ${LoopWhile} ${FileExists} "$INSTDIR\recourse.$aside.old.exe"
  StrCpy $aside "$INSTDIR\recourse.$aside.old.exe"
FunctionEnd

Function NotCopied
  Delete "$INSTDIR\recourse.new.exe"
  MessageBox MB_OK|MB_ICONSTOP "$(not_copied)" /SD IDOK
  SetErrorLevel 5
  Abort
FunctionEnd

Section
  SetShellVarContext current
  Call OwnFolder
  SetOutPath "$INSTDIR"
  Delete "$INSTDIR\recourse.*.old.exe"

  ; All or nothing: the new file is whole before the old one makes room, and comes back should its place be refused.
  ClearErrors
  SetOverwrite try
  File "/oname=recourse.new.exe" "${FROM}\recourse.exe"
  ${If} ${Errors}
    Call NotCopied
  ${EndIf}
  Call FindNameAside
  ${If} ${FileExists} "$INSTDIR\recourse.exe"
    ClearErrors
    Rename "$INSTDIR\recourse.exe" "$aside"
    ${If} ${Errors}
      Call NotCopied
    ${EndIf}
  ${EndIf}
  ClearErrors
  Rename "$INSTDIR\recourse.new.exe" "$INSTDIR\recourse.exe"
  ${If} ${Errors}
    Rename "$aside" "$INSTDIR\recourse.exe"
    Call NotCopied
  ${EndIf}
  Delete "$aside"

  SetOverwrite on
  RMDir /r "$INSTDIR\extension"
  RMDir /r "$INSTDIR\guide"
  File /r "${FROM}\extension"
  File /r "${FROM}\guide"
  File "${FROM}\LICENSE" "${FROM}\PRIVACY.md" "${FROM}\CHANGELOG.md" "${FROM}\copyright" "${FROM}\copyright-mingw-w64" "${FROM}\components.json"
  Delete "$INSTDIR\uninstall.cmd" ; the archive's, should it have been there first
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "${MENU}" "$INSTDIR\guide\index.html" "" "$INSTDIR\uninstall.exe" 0 "" "" "$(show_guide)"

  WriteRegStr HKCU "${APPS}" "DisplayName" "Recourse"
  WriteRegStr HKCU "${APPS}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${APPS}" "Publisher" "The Recourse authors"
  WriteRegStr HKCU "${APPS}" "DisplayIcon" "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${APPS}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${APPS}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${APPS}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${APPS}" "NoModify" 1
  WriteRegDWORD HKCU "${APPS}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $R0 $R1 $R2
  WriteRegDWORD HKCU "${APPS}" "EstimatedSize" $R0

  nsExec::ExecToLog '"$INSTDIR\recourse.exe" register'
  Pop $R0
  ${If} $R0 <> 0
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(not_registered)" /SD IDOK
    SetErrorLevel 4
  ${EndIf}
SectionEnd

Function un.onInit
  SetShellVarContext current
  StrCpy $erase 0
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/ERASE" $R1
  ${IfNot} ${Errors}
    StrCpy $erase 1
  ${EndIf}
FunctionEnd

Function un.AskAboutLedger
  !insertmacro MUI_HEADER_TEXT "$(remove_title)" ""
  nsDialogs::Create 1018
  Pop $R0
  ${NSD_CreateLabel} 0 0 100% 40u "$(ledger_stays)"
  Pop $R0
  ${NSD_CreateCheckbox} 0 50u 100% 20u "$(erase_ledger)"
  Pop $eraseBox
  nsDialogs::Show
FunctionEnd

Function un.NoteAboutLedger
  ${NSD_GetState} $eraseBox $erase
FunctionEnd

Section Uninstall
  SetShellVarContext current
  nsExec::ExecToLog '"$INSTDIR\recourse.exe" unregister'
  Pop $R0
  ${If} $erase = 1
    nsExec::ExecToLog '"$INSTDIR\recourse.exe" erase --all --yes'
    Pop $R0
    Delete "$LOCALAPPDATA\recourse\ledger.db*" ; empty by now
    Delete "$LOCALAPPDATA\recourse\.ledger*"
    RMDir "$LOCALAPPDATA\recourse\backups"
    RMDir "$LOCALAPPDATA\recourse"
  ${EndIf}

  ; A program that a browser has running cannot be deleted, but it can be moved: to where Windows tidies up.
  Delete "$INSTDIR\recourse.*.old.exe"
  ClearErrors
  Delete "$INSTDIR\recourse.exe"
  ${If} ${FileExists} "$INSTDIR\recourse.exe"
    GetTempFileName $R0
    Delete "$R0"
    Rename "$INSTDIR\recourse.exe" "$R0"
  ${EndIf}
  RMDir /r "$INSTDIR\extension"
  RMDir /r "$INSTDIR\guide"
  Delete "$INSTDIR\LICENSE"
  Delete "$INSTDIR\PRIVACY.md"
  Delete "$INSTDIR\CHANGELOG.md"
  Delete "$INSTDIR\copyright"
  Delete "$INSTDIR\copyright-mingw-w64"
  Delete "$INSTDIR\components.json"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "${MENU}"
  DeleteRegKey HKCU "${APPS}"
SectionEnd
