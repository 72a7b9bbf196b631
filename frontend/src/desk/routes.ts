import type { RouteRecordRaw } from 'vue-router'

const rulesWords = async () => (await import('./rules/messages')).rulesMessages.ready()

const isolationWords = async () => (await import('./isolation/messages')).isolationMessages.ready()

const registers = () => import('./site/SitePage.vue')
const ofRegisters = (...kinds: string[]) => [
  { path: 'records/:id', component: () => import('./site/RecordPage.vue'), props: true },
  ...kinds.map((kind) => ({ path: kind, component: () => import('./site/RegisterTab.vue'), props: { kind } })),
]
const siteWords = async () => (await import('./site/messages')).siteMessages.ready()
const gearWords = async () => (await import('./gear/messages')).gearMessages.ready()
const approvalWords = async () => (await import('./approvals/messages')).approvalMessages.ready()
const certificateWords = async () => (await import('./certificates/messages')).certificateMessages.ready()
const peopleWords = async () => (await import('./people/messages')).peopleMessages.ready()
const rotaWords = async () => (await import('./rota/messages')).rotaMessages.ready()
const notesWords = async () => (await import('./notes/messages')).notesMessages.ready()
const warrantyWords = async () => (await import('./warranty/messages')).warrantyMessages.ready()
const chargesWords = async () => (await import('./charges/messages')).chargesMessages.ready()

const ticketWords = async () => {
  await Promise.all([chargesWords(), approvalWords(), notesWords(), returnsWords(), promiseWords()])
}

const certificates = () => import('./certificates/CertificatesPage.vue')
const oneDossier = () => import('./DossierPage.vue')
const oneCustomer = () => import('./register/CustomerPage.vue')
const oneReturn = () => import('./returns/ReturnPage.vue')
const returnsWords = async () => (await import('./returns/messages')).returnsMessages.ready()
const registerWords = async () => {
  await Promise.all([(await import('./register/messages')).registerMessages.ready(), returnsWords()])
}
const manualWords = async () => (await import('./manuals/messages')).manualMessages.ready()
const goodsWords = async () => (await import('./goods/messages')).goodsMessages.ready()
const phonesWords = async () => (await import('./phones/messages')).phonesMessages.ready()
const alertWords = async () => (await import('./alerts/messages')).alertMessages.ready()
const promiseWords = async () => (await import('./promises/messages')).promiseMessages.ready()
const boardWords = async () => {
  const [{ boardMessages }, { triageMessages }] = await Promise.all([
    import('./board/messages'), import('./triage/messages'),
  ])
  await Promise.all([boardMessages.ready(), triageMessages.ready()])
}

const plansPage = () => import('./plans/PlansPage.vue')
const planWords = async () => {
  const [{ planMessages }] = await Promise.all([import('./plans/messages'), boardWords()])
  await planMessages.ready()
}

const routes: RouteRecordRaw[] = [
  {
    path: '/desk',
    component: () => import('./DeskFrame.vue'),
    redirect: '/desk/tickets',
    beforeEnter: async () => (await import('./messages')).deskMessages.ready(),
    children: [
      { path: 'board', component: () => import('./board/BoardPage.vue'), beforeEnter: boardWords },
      { path: 'plans/:id?', component: plansPage, props: true, beforeEnter: planWords },
      { path: 'tickets', component: () => import('./TicketList.vue') },
      { path: 'tickets/:id', component: () => import('./TicketPage.vue'), props: true, beforeEnter: ticketWords },
      { path: 'tickets/:id/dossier', component: oneDossier, props: true, beforeEnter: ticketWords },
      { path: 'alerts', component: () => import('./alerts/AlertsPage.vue'), beforeEnter: alertWords },
      { path: 'hazards', component: () => import('./HazardList.vue') },
      { path: 'hazards/:id', component: () => import('./HazardPage.vue'), props: true },
      { path: 'locks', component: () => import('./isolation/LockBoard.vue'), beforeEnter: isolationWords },
      { path: 'isolation', component: () => import('./isolation/IsolationPage.vue'), beforeEnter: isolationWords },
      { path: 'gear', component: () => import('./gear/GearList.vue'), beforeEnter: gearWords },
      { path: 'gear/:id', component: () => import('./gear/GearPage.vue'), props: true, beforeEnter: gearWords },
      { path: 'manuals', component: () => import('./manuals/ManualsPage.vue'), beforeEnter: manualWords },
      { path: 'goods', component: () => import('./goods/GoodsPage.vue'), beforeEnter: goodsWords },
      { path: 'returns', component: () => import('./returns/ReturnList.vue'), beforeEnter: returnsWords },
      { path: 'returns/figures', component: () => import('./returns/FiguresPage.vue'), beforeEnter: returnsWords },
      { path: 'returns/:id', component: oneReturn, props: true, beforeEnter: returnsWords },
      { path: 'stock', component: () => import('./returns/StockPage.vue'), beforeEnter: returnsWords },
      {
        path: 'site',
        component: registers,
        props: { part: 'site' },
        beforeEnter: siteWords,
        redirect: '/desk/site/today',
        children: [
          { path: 'today', component: () => import('./site/TodayTab.vue') },
          { path: 'vehicle', component: () => import('./site/VehicleTab.vue') },
          { path: 'card', component: () => import('./site/CardTab.vue') },
          ...ofRegisters('round', 'visit', 'risk', 'violation', 'programme'),
        ],
      },
      {
        path: 'claims',
        component: registers,
        props: { part: 'claims' },
        beforeEnter: siteWords,
        redirect: '/desk/claims/claim',
        children: ofRegisters('claim', 'defect'),
      },
      { path: 'certificates', component: certificates, beforeEnter: certificateWords },
      { path: 'people', component: () => import('./people/PeoplePage.vue'), beforeEnter: peopleWords },
      { path: 'rota', component: () => import('./rota/RotaPage.vue'), beforeEnter: rotaWords },
      { path: 'notes', component: () => import('./notes/NotesPage.vue'), beforeEnter: notesWords },
      { path: 'approvals', component: () => import('./approvals/StandingPage.vue'), beforeEnter: approvalWords },
      { path: 'permits', component: () => import('./PermitBoard.vue'), beforeEnter: approvalWords },
      { path: 'assets', component: () => import('./AssetList.vue') },
      { path: 'register', component: () => import('./register/RegisterPage.vue'), beforeEnter: registerWords },
      { path: 'register/:id', component: oneCustomer, props: true, beforeEnter: registerWords },
      { path: 'phones', component: () => import('./phones/PhonesPage.vue'), beforeEnter: phonesWords },
      { path: 'phones/import', component: () => import('./phones/ImportPage.vue'), beforeEnter: phonesWords },
      { path: 'rules', component: () => import('./rules/RulesPage.vue'), beforeEnter: rulesWords },
      {
        path: 'rules/:kind', component: () => import('./rules/EditPage.vue'), props: true,
        beforeEnter: () => Promise.all([rulesWords(), warrantyWords()]).then(() => undefined),
      },
      { path: 'warranty', component: () => import('./warranty/RunsPage.vue'), beforeEnter: warrantyWords },
      { path: 'assets/:id', component: () => import('./AssetPage.vue'), props: true, beforeEnter: registerWords },
    ],
  },
]
export default routes
