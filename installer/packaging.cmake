# CPack makes the Debian package and the tarball; cpack-generators.cmake gives each its own files.
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME recourse)
set(CPACK_PACKAGE_VENDOR "The Recourse authors")
set(CPACK_PACKAGE_CONTACT "The Recourse authors <authors@recourse.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "refund windows and seller messages, judged on the order page")
set(CPACK_PACKAGE_DESCRIPTION
    "Recourse tells a buyer on AliExpress, on the order page itself, whether a refund can be asked for now, until when, and whether one more message to the seller could be taken as unwanted. It keeps its own memory of orders, messages and disputes on this machine.
 .
 This package holds the program, the extension for Chromium and Firefox ESR, and what lets the two find each other.")
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
include(CPack)
