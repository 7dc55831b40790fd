@echo off
rem Starts Trucewatch on Windows. NOT TRIED YET: written beside the POSIX script, never run on a
rem Windows machine; please report what fails. It builds once, and does not see changed sources:
rem after a change delete cli\target\run.
rem JAVA25_HOME or JAVA_HOME names a JDK 25 or newer.
setlocal
set "ROOT=%~dp0"
set "RUN=%ROOT%cli\target\run"
if defined JAVA25_HOME set "JAVA_HOME=%JAVA25_HOME%"
if not defined JAVA_HOME goto :nojdk
if not exist "%JAVA_HOME%\bin\javac.exe" goto :nojdk
findstr /r /c:"JAVA_VERSION=.2[5-9]" /c:"JAVA_VERSION=.[3-9][0-9]" "%JAVA_HOME%\release" >nul 2>&1
if errorlevel 1 goto :nojdk

if "%~1"=="test" (
  pushd "%ROOT%"
  call mvnw.cmd verify
  goto :end
)
if "%~1"=="format" (
  pushd "%ROOT%"
  call mvnw.cmd -q fmt:format
  goto :end
)

if not exist "%RUN%\trucewatch.jar" (
  echo trucewatch: building; the first time takes a minute or two and needs the network 1>&2
  pushd "%ROOT%"
  call mvnw.cmd -q -pl cli,web -am -Dmaven.test.skip=true -Djacoco.skip=true package 1>&2
  if errorlevel 1 exit /b 69
  popd
  xcopy /e /i /q /y "%ROOT%cli\target\app" "%RUN%" >nul
  xcopy /e /i /q /y "%ROOT%web\target\app" "%RUN%\web" >nul
)
if not defined TRUCEWATCH_HOME set "TRUCEWATCH_HOME=%ROOT:~0,-1%"
chcp 65001 >nul
if "%~1"=="serve" goto :pages
if "%~1"=="demo" goto :pages
if "%~1"=="publish" goto :pages
if "%~1"=="people" goto :pages
"%JAVA_HOME%\bin\java" -XX:+UseSerialGC -Xlog:disable -jar "%RUN%\trucewatch.jar" %*
goto :end
:pages
"%JAVA_HOME%\bin\java" -XX:+UseSerialGC -Xlog:disable -cp "%RUN%\trucewatch.jar;%RUN%\web\trucewatch-web.jar" trucewatch.web.Main %*
:end
exit /b %errorlevel%

:nojdk
echo trucewatch: no JDK 25 or newer was found. Install one, for example from https://adoptium.net, 1>&2
echo and point at it: set JAVA25_HOME=C:\path\to\the\jdk 1>&2
exit /b 69
