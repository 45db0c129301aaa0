<?xml version="1.0" encoding="UTF-8"?>
<!-- Puts the parts together into the one file that Share reads from a module. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:include href="forms.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>
  <xsl:strip-space elements="*"/>

  <xsl:template match="/">
    <xsl:apply-templates select="parts"/>
  </xsl:template>

  <xsl:template match="parts">
    <xsl:comment> What staff see of Mithaq in Share. Only blocks of ours, none replaces a stock one; what an administrator
  writes into web-extension/share-config-custom.xml stays in force beside it. Made at build time from src/main/share. </xsl:comment>
    <alfresco-config>
      <xsl:for-each select="part">
        <xsl:apply-templates select="document(@file)/alfresco-config/node() | document(@file)/layout"/>
      </xsl:for-each>
    </alfresco-config>
  </xsl:template>

  <xsl:template match="@*|node()">
    <xsl:copy>
      <xsl:apply-templates select="@*|node()"/>
    </xsl:copy>
  </xsl:template>

</xsl:stylesheet>
