@echo off
rem Takes away what install.cmd put in place, and what led browsers to the program. The ledger stays: it is the user's.
rem Usage: uninstall.cmd [FOLDER]     default folder: %LOCALAPPDATA%\Programs\Recourse
setlocal
set "home=%~1"
if not defined home set "home=%LOCALAPPDATA%\Programs\Recourse"
if not exist "%home%\recourse.exe" (
  echo uninstall.cmd: there is no Recourse in %home%. 1>&2
  exit /b 1
)

"%home%\recourse.exe" unregister
if exist "%home%\extension" rmdir /s /q "%home%\extension"
del /q "%home%\recourse.exe"
if exist "%home%\recourse.old.exe" del /q "%home%\recourse.old.exe"

set "data=%XDG_DATA_HOME%"
if not defined data set "data=%LOCALAPPDATA%"
if exist "%data%\recourse\ledger.db" (
  echo Recourse is gone. Your ledger was kept: %data%\recourse
) else (
  echo Recourse is gone.
)
rem This file is the last to go, and the folder with it when nothing else is in it.
if exist "%home%\uninstall.cmd" (
  cd /d "%TEMP%"
  (goto) 2>nul & del /q "%home%\uninstall.cmd" & rmdir "%home%" 2>nul
)
