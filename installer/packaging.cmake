# CPack makes the Debian and the RPM package and the tarball; cpack-generators.cmake gives each its own files.
set(CPACK_GENERATOR DEB RPM TGZ)
set(CPACK_PACKAGE_NAME recourse)
set(CPACK_PACKAGE_VENDOR "The Recourse authors")
set(CPACK_PACKAGE_CONTACT "${RECOURSE_AUTHORS}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "refund windows and seller messages, judged on the order page")
set(CPACK_PACKAGE_DESCRIPTION
    "Recourse tells a buyer on AliExpress, on the order page itself, whether a
refund can be asked for now, until when, and whether one more message to the
seller could be taken as unwanted. It keeps its own memory of orders, messages
and disputes on this machine.

This package holds the program, the extension for Chromium and Firefox ESR,
and what lets the two find each other.")
set(CPACK_STRIP_FILES ON)
set(CPACK_ARCHIVE_THREADS 1)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PROJECT_CONFIG_FILE "${CMAKE_CURRENT_BINARY_DIR}/cpack-generators.cmake")
configure_file(cpack-generators.cmake.in "${CPACK_PROJECT_CONFIG_FILE}" @ONLY)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS OFF)  # the program is static
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "chromium | firefox-esr")
set(CPACK_DEBIAN_PACKAGE_ENHANCES "chromium, firefox-esr")
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION TRUE)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA "${CMAKE_CURRENT_SOURCE_DIR}/debian/prerm")
if(CMAKE_SYSTEM_PROCESSOR STREQUAL "aarch64")
  set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE arm64)
endif()

set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_ARCHITECTURE "${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_RPM_PACKAGE_LICENSE "MIT")
set(CPACK_RPM_PACKAGE_GROUP "Applications/Internet")
set(CPACK_RPM_PACKAGE_SUMMARY "Refund windows and seller messages, judged on the order page")
set(CPACK_RPM_PACKAGE_DESCRIPTION
    "Recourse tells a buyer on AliExpress, on the order page itself, whether a refund can be asked for now, until when,
and whether one more message to the seller could be taken as unwanted. It keeps its own memory of orders, messages and
disputes on this machine. This package holds the program, what leads browsers to it, and the extension to be loaded:
/usr/share/recourse/guide/index.html shows how.")
set(CPACK_RPM_PACKAGE_AUTOREQPROV OFF)  # the program is static
set(CPACK_RPM_COMPRESSION_TYPE xz)
set(CPACK_RPM_PRE_UNINSTALL_SCRIPT_FILE "${CMAKE_CURRENT_SOURCE_DIR}/linux/preun")
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /etc/chromium /etc/chromium/native-messaging-hosts /etc/opt /etc/opt/chrome /etc/opt/chrome/native-messaging-hosts
    /etc/opt/edge /etc/opt/edge/native-messaging-hosts /etc/opt/vivaldi /etc/opt/vivaldi/native-messaging-hosts
    /usr/lib/mozilla /usr/lib/mozilla/native-messaging-hosts /usr/lib64/mozilla /usr/lib64/mozilla/native-messaging-hosts
    /usr/lib64 /usr/share/bash-completion /usr/share/bash-completion/completions /usr/share/zsh /usr/share/zsh/site-functions
    /usr/share/fish /usr/share/fish/vendor_completions.d /usr/share/licenses)
# The same bytes on every machine, and the program as it was linked and stripped.
set(CPACK_RPM_SPEC_MORE_DEFINE
    "%define _buildhost reproducible
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1
%define __os_install_post %{nil}
%define debug_package %{nil}
%define _build_id_links none")
include(CPack)
