@echo off
rem Trace Lab's command on Windows: finds a JDK, builds what is not built, runs lab-cli.
rem Does what ./lab does, except that it builds again only after 'lab rebuild' or when a jar is missing.
setlocal EnableExtensions EnableDelayedExpansion

set "NEEDED=21"
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "BUILD=%ROOT%\.lab\build"
set "JAR=%ROOT%\lab-cli\target\lab-cli.jar"
set "SERVICES=auth-service,user-service,api-gateway,frontend-service"

rem --- JDK: the newest of JAVA_HOME, PATH and the usual places; each states its version in its file 'release'.
set "BEST=0"
set "BEST_HOME="
set "FOUND="
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do call :consider "%%~dpJ.."
for %%P in (
  "%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu"
  "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks"
  "%USERPROFILE%\scoop\apps" "%USERPROFILE%\.sdkman\candidates\java"
) do if exist "%%~P" for /d %%D in ("%%~P\*") do call :consider "%%D"

if %BEST% LSS %NEEDED% (
  if not defined FOUND set "FOUND= none"
  >&2 echo lab: Trace Lab needs a JDK of version %NEEDED% or newer; found!FOUND! ^(install one, or point JAVA_HOME to it^).
  exit /b 2
)
set "JAVA_HOME=%BEST_HOME%"

set "MVN=%ROOT%\mvnw.cmd"
where mvn >nul 2>nul && set "MVN=mvn"

if /i "%~1"=="test" (
  call "%MVN%" -B -ntp -f "%ROOT%\pom.xml" verify -Dquarkus.package.jar.type=aot-jar
  exit /b !ERRORLEVEL!
)

rem --- Build
set "MISSING="
if /i "%~1"=="rebuild" set "MISSING=1"
if not exist "%JAR%" set "MISSING=1"
for %%S in (%SERVICES%) do if not exist "%ROOT%\%%S\target\quarkus-app\quarkus-run.jar" set "MISSING=1"
if defined MISSING (
  if not exist "%BUILD%" mkdir "%BUILD%"
  >&2 echo Building Trace Lab with the JDK in !BEST_HOME!; this takes some minutes. Log: !BUILD!\build.log
  call "%MVN%" -B -ntp -f "%ROOT%\pom.xml" package -pl "%SERVICES%,lab-cli" -am -Dmaven.test.skip=true -Dspotless.check.skip -Dquarkus.package.jar.type=aot-jar > "%BUILD%\build.log" 2>&1
  if errorlevel 1 (
    >&2 echo lab: The build failed; its output is in !BUILD!\build.log
    exit /b 1
  )
)
if /i "%~1"=="rebuild" exit /b 0

rem --- Run
"%JAVA_HOME%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms16m -Xmx256m -Xss512k --enable-native-access=ALL-UNNAMED "-Dlab.home=%ROOT%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:consider
if not exist "%~1\release" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
set "VERSION="
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do set "VERSION=%%~V"
if not defined VERSION exit /b 0
for /f "tokens=1 delims=.-" %%M in ("%VERSION%") do set "MAJOR=%%M"
set "FOUND=!FOUND! %VERSION% in %~f1,"
if %MAJOR% GTR %BEST% (
  set "BEST=%MAJOR%"
  set "BEST_HOME=%~f1"
)
exit /b 0
