/**
 * Names of the licences that are met most, by the id of the product, as of 28 November 2026. The ids are
 * those of Microsoft's table "Product names and service plan identifiers for licensing", which is much
 * longer; what is not in here is shown by its part number.
 */
const NAMES: Readonly<Record<string, string>> = {
  '05e9a617-0261-4cee-bb44-138d3ef5d965': 'Microsoft 365 E3',
  '06ebc4ee-1bb5-47dd-8120-11324bc54e06': 'Microsoft 365 E5',
  '66b55226-6b4f-492c-910c-a3b7a3c9d993': 'Microsoft 365 F3',
  'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46': 'Microsoft 365 Business Premium',
  'f245ecc8-75af-4f8e-b61f-27d8114de5f3': 'Microsoft 365 Business Standard',
  '3b555118-da6a-4418-894f-7df1e2096870': 'Microsoft 365 Business Basic',
  'c2273bd0-dff7-4215-9ef5-2c7bcfb06425': 'Microsoft 365 Apps for enterprise',
  'cdd28e44-67e3-425e-be4c-737fab2899d3': 'Microsoft 365 Apps for business',
  '639dec6b-bb19-468b-871c-c5c441c4b0cb': 'Microsoft 365 Copilot',
  '0c266dff-15dd-4b49-8397-2bb16070ed52': 'Microsoft 365 Audio Conferencing',
  '18181a46-0d4e-45cd-891e-60aabd171b4e': 'Office 365 E1',
  '6fd2c87f-b296-42f0-b197-1e91e994b900': 'Office 365 E3',
  'c7df2760-2c81-4ef7-b578-5b5392b571df': 'Office 365 E5',
  '4b585984-651b-448a-9e53-3b10f069cf7f': 'Office 365 F3',
  '4b9405b0-7788-4568-add1-99614e613b69': 'Exchange Online (Plan 1)',
  '19ec0d23-8335-4cbd-94ac-6050e30712fa': 'Exchange Online (Plan 2)',
  '078d2b04-f1bd-4111-bbd4-b4b1b354cef4': 'Microsoft Entra ID P1',
  '84a661c4-e949-4bd2-a560-ed7766fcaf2b': 'Microsoft Entra ID P2',
  'efccb6f7-5641-4e0e-bd10-b4976e1bf68e': 'Enterprise Mobility + Security E3',
  'b05e124f-c7cc-45a0-a6aa-8cf78c946968': 'Enterprise Mobility + Security E5',
  '061f9ace-7d42-4136-88ac-31dc755f143f': 'Intune',
  'a403ebcc-fae0-4ca2-8c8c-7a907fd6c235': 'Microsoft Fabric (free)',
  'f8a1db68-be16-40ed-86d5-cb42ce701560': 'Power BI Pro',
  'b30411f5-fea1-4a59-9ad9-3db7c7ead579': 'Power Apps per user',
  'dcb1a3ae-b33f-4487-846a-a640262fadf4': 'Power Apps Plan 2 Trial',
  'f30db892-07e9-47e9-837c-80727f46fd3d': 'Power Automate Free',
  '53818b1b-4a27-454b-8896-0dba576410e6': 'Project Plan 3',
  'c5928f49-12ba-48f7-ada3-0d743a3601d5': 'Visio Plan 2',
  '1e1a282c-9c54-43a2-9310-98ef728faace': 'Dynamics 365 Sales Enterprise',
  '749742bf-0d37-4158-a120-33567104deeb': 'Dynamics 365 Customer Service Enterprise',
  '1439b6e2-5d59-4873-8c59-d60e2a196e92': 'Dynamics 365 Customer Service Professional',
  'ea126fc5-a19e-42e2-a731-da9d437bffcf': 'Dynamics 365 Customer Engagement Plan',
  '2880026b-2b0c-4251-8656-5d41ff11e3aa': 'Dynamics 365 Business Central Essentials',
  'f991cecc-3f91-4cd0-a9a8-bf1c8167e029': 'Dynamics 365 Business Central Premium',
};

/** What a licence is called: its name, else the part number the tenant gives, else its id. */
export function skuName(skuId: string, partNumber: string | undefined): string {
  return NAMES[skuId.toLowerCase()] ?? partNumber ?? skuId;
}
