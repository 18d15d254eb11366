@echo off
rem Takes away what install.cmd put in place, and what led browsers to the program. The ledger stays: it is the user's.
rem Usage: uninstall.cmd [FOLDER]     default folder: %LOCALAPPDATA%\Programs\Recourse
setlocal
set "home=%~1"
if "%home%"=="" set "home=%LOCALAPPDATA%\Programs\Recourse"
for %%I in ("%home%") do set "home=%%~fI"
if not exist "%home%\recourse.exe" goto nothing

"%home%\recourse.exe" unregister
del /q "%home%\recourse.exe" 2>nul
if exist "%home%\recourse.exe" goto running
del /q "%home%\recourse.*.old.exe" 2>nul
for %%F in (extension guide) do if exist "%home%\%%F" rmdir /s /q "%home%\%%F"

set "data=%XDG_DATA_HOME%"
if "%data%"=="" set "data=%LOCALAPPDATA%"
echo Recourse is gone.
if exist "%data%\recourse\ledger.db" echo Your ledger was kept: "%data%\recourse"
rem In one line, read as a whole: this file may be the one that goes.
cd /d "%TEMP%" & del /q "%home%\uninstall.cmd" & rmdir "%home%" & exit /b 0

:nothing
echo uninstall.cmd: there is no Recourse in "%home%".
exit /b 1

:running
echo uninstall.cmd: a browser has the program running. Close the browsers and run this again.
exit /b 1
