@echo off
rem Puts Recourse in place for the user who runs it, without an administrator: the program, the extension's files, and
rem what leads browsers to the program. Running it again brings everything up to date. From the unpacked archive.
rem Usage: install.cmd [FOLDER]     default folder: %LOCALAPPDATA%\Programs\Recourse
setlocal
set "to=%~1"
if "%to%"=="" set "to=%LOCALAPPDATA%\Programs\Recourse"
for %%I in ("%to%") do set "to=%%~fI"
for %%I in ("%~dp0.") do set "from=%%~fI"
if not exist "%from%\recourse.exe" goto incomplete
if /i "%from%"=="%to%" goto register
if exist "%to%\recourse.exe" goto ours
if exist "%to%\extension\recourse-firefox.xpi" goto ours
if exist "%to%\extension" goto others
if exist "%to%\guide" goto others
:ours
if not exist "%to%" mkdir "%to%"

rem Under another name: a browser that has the program running keeps the old file until it ends.
del /q "%to%\recourse.*.old.exe" 2>nul
set "old=recourse.%RANDOM%.old.exe"
if exist "%to%\recourse.exe" ren "%to%\recourse.exe" "%old%"
copy /y "%from%\recourse.exe" "%to%\recourse.exe" >nul
if errorlevel 1 goto failed
if not exist "%to%\recourse.exe" goto failed
del /q "%to%\recourse.*.old.exe" 2>nul
copy /y "%from%\uninstall.cmd" "%to%\uninstall.cmd" >nul
if exist "%to%\extension" rmdir /s /q "%to%\extension"
xcopy "%from%\extension" "%to%\extension" /e /i /q /y >nul
if exist "%to%\guide" rmdir /s /q "%to%\guide"
if exist "%from%\guide" xcopy "%from%\guide" "%to%\guide" /e /i /q /y >nul

:register
"%to%\recourse.exe" register

echo.
echo The program is "%to%\recourse.exe". One step is left, in the browser:
echo   Chromium kind: open chrome://extensions, switch on "Developer mode", choose "Load unpacked" and the folder
echo     "%to%\extension\chromium"
echo   Firefox ESR, Developer Edition or Nightly: in about:config set xpinstall.signatures.required to false, then open
echo     "%to%\extension\recourse-firefox.xpi"
echo How it looks, in pictures: "%to%\guide\index.html"
echo Whether all is well says: "%to%\recourse.exe" doctor
exit /b 0

:incomplete
echo install.cmd: recourse.exe is not beside this file; unpack the whole archive first.
exit /b 1

:others
echo install.cmd: "%to%" holds a folder "extension" or "guide" of something else. Name a folder for Recourse alone.
exit /b 1

:failed
if exist "%to%\%old%" ren "%to%\%old%" recourse.exe
echo install.cmd: the program could not be copied to "%to%". Close the browsers and run this again.
exit /b 1
