# `cmake --install build/native --prefix P`, then in another project: find_package(newsprism 0.1 REQUIRED),
# target_link_libraries(app newsprism::newsprism newsprism::data), #include <newsprism/engine.h>.
# tests/install is such a project, built by a test.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/newsprism")

install(TARGETS newsprism newsprism_data EXPORT newsprism-targets
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}")
if(TARGET newsprism_cli)
  install(TARGETS newsprism_cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
install(DIRECTORY "${PROJECT_SOURCE_DIR}/core/" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/newsprism"
  FILES_MATCHING PATTERN "*.h" PATTERN "cli" EXCLUDE)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/core/data/" DESTINATION "${CMAKE_INSTALL_DATADIR}/newsprism"
  FILES_MATCHING PATTERN "*.pack" PATTERN "licenses/*" PATTERN "LICENSES.md")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DATADIR}/newsprism")

install(EXPORT newsprism-targets NAMESPACE newsprism:: DESTINATION "${package_dir}")
configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/newsprism-config.cmake.in"
  "${PROJECT_BINARY_DIR}/newsprism-config.cmake" INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/newsprism-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/newsprism-config.cmake"
  "${PROJECT_BINARY_DIR}/newsprism-config-version.cmake" DESTINATION "${package_dir}")
