@echo off
rem Takes away what install.cmd put in place, and what led browsers to the program. The ledger stays: it is the user's.
rem Usage: uninstall.cmd [FOLDER]     default folder: %LOCALAPPDATA%\Programs\Recourse
setlocal
set "home=%~1"
if "%home%"=="" set "home=%LOCALAPPDATA%\Programs\Recourse"
if not exist "%home%\recourse.exe" (
  echo uninstall.cmd: there is no Recourse in %home%.
  exit /b 1
)

"%home%\recourse.exe" unregister
if exist "%home%\extension" rmdir /s /q "%home%\extension"
del /q "%home%\recourse.exe"
if exist "%home%\recourse.old.exe" del /q "%home%\recourse.old.exe"

set "data=%XDG_DATA_HOME%"
if "%data%"=="" set "data=%LOCALAPPDATA%"
echo Recourse is gone.
if exist "%data%\recourse\ledger.db" echo Your ledger was kept: %data%\recourse
rem In one line, read as a whole: this file may be the one that goes.
cd /d "%TEMP%" & del /q "%home%\uninstall.cmd" & rmdir "%home%" & exit /b 0
